package io.github.uwsgiboot.write;

/**
 * What a write would do.
 */
public enum PlanState {

	/**
	 * Nothing, because nothing is configured.
	 */
	NOT_CONFIGURED,

	/**
	 * Nothing, because of problems.
	 */
	REJECTED,

	/**
	 * Nothing, because the file is as it should be.
	 */
	UNCHANGED,

	/**
	 * Write the file.
	 */
	CHANGED

}
