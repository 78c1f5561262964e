package io.github.uwsgiboot.networking;

/**
 * Parameters that came to uWSGI from BSD sockets (uWSGI's {@code core/socket.c}).
 */
public final class BsdSocketParameters {

	/**
	 * Whether several instances may bind the same address ({@code SO_REUSEPORT}), on Linux
	 * too. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> PORT_REUSE = Parameter.flag("bsd-socket.port-reuse", "reuse-port");

	private BsdSocketParameters() {
	}

}
