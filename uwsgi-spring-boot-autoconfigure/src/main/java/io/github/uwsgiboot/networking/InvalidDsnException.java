package io.github.uwsgiboot.networking;

/**
 * Thrown for a malformed {@linkplain SocketDsn DSN}. The message is a sentence that says
 * what is wrong with it.
 */
public class InvalidDsnException extends IllegalArgumentException {

	private final String remedy;

	/**
	 * Create the exception.
	 * @param message what is wrong, as a sentence
	 * @param remedy what to write instead, as a sentence
	 */
	public InvalidDsnException(String message, String remedy) {
		super(message);
		this.remedy = remedy;
	}

	/**
	 * Return what to write instead.
	 * @return the remedy, as a sentence
	 */
	public String remedy() {
		return this.remedy;
	}

}
