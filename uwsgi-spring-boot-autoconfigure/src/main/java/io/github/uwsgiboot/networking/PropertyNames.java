package io.github.uwsgiboot.networking;

import java.util.regex.Pattern;

/**
 * The names of the properties of map entries.
 */
final class PropertyNames {

	private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}-]+");

	private PropertyNames() {
	}

	/**
	 * Return the name of an entry, in brackets where its key needs them.
	 * @param map the name of the map
	 * @param key the key of the entry
	 * @return the name
	 */
	static String entry(String map, String key) {
		return PLAIN.matcher(key).matches() ? map + "." + key : map + "[" + key + "]";
	}

}
