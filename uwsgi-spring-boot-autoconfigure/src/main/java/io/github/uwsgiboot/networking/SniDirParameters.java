package io.github.uwsgiboot.networking;

/**
 * Parameters of the directory in which uWSGI looks for the certificate of a server name
 * at the first connection that asks for it (uWSGI's {@code core/ssl.c}).
 */
public final class SniDirParameters {

	/**
	 * Directory with {@code NAME.crt}, {@code NAME.key} and, for client certificates,
	 * {@code NAME.ca}.
	 */
	public static final Parameter<String> DIR = Parameter.path("sni-dir.dir", "sni-dir");

	/**
	 * Ciphers of the server names in the directory, in OpenSSL's syntax.
	 */
	public static final Parameter<String> CIPHERS = Parameter.text("sni-dir.ciphers", "sni-dir-ciphers");

	private SniDirParameters() {
	}

}
