package io.github.uwsgiboot.networking;

/**
 * Thrown for an address that uWSGI would misread. The message is a sentence that says
 * what uWSGI would do with it.
 */
public class InvalidAddressException extends IllegalArgumentException {

	private final String code;

	private final String remedy;

	/**
	 * Create the exception.
	 * @param code the stable code of the problem
	 * @param consequence what uWSGI would do, as a sentence
	 * @param remedy what to write instead, as a sentence
	 */
	public InvalidAddressException(String code, String consequence, String remedy) {
		super(consequence);
		this.code = code;
		this.remedy = remedy;
	}

	/**
	 * Return the stable code of the problem.
	 * @return the code
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Return what to write instead.
	 * @return the remedy, as a sentence
	 */
	public String remedy() {
		return this.remedy;
	}

}
