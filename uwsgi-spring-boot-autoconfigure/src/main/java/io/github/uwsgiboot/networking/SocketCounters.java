package io.github.uwsgiboot.networking;

import java.util.Collection;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.option.Phase;

/**
 * uWSGI's two counters at some line of the file: {@code =N} counts shared sockets alone,
 * {@code map-socket} counts all other sockets ({@code core/socket.c}).
 *
 * @param sharedSockets the number of shared sockets so far
 * @param sockets the number of other sockets so far
 */
public record SocketCounters(int sharedSockets, int sockets) {

	/**
	 * Count the sockets that the given directives open.
	 * @param directives the directives
	 * @return the counters behind them
	 */
	public static SocketCounters after(Collection<Directive> directives) {
		return new SocketCounters(count(directives, Phase.SHARED_SOCKETS), count(directives, Phase.SOCKETS));
	}

	private static int count(Collection<Directive> directives, Phase phase) {
		return (int) directives.stream().filter((directive) -> directive.phase() == phase).count();
	}

}
