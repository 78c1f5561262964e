package io.github.uwsgiboot.networking;

import java.util.function.Predicate;

/**
 * What a single value must not be.
 *
 * @param <T> the type of the value
 * @param code the stable code of the problem
 * @param violated tells whether a value breaks the constraint
 * @param consequence what uWSGI would do with such a value, as a sentence
 * @param remedy what to write instead, as a sentence
 */
public record Constraint<T>(String code, Predicate<T> violated, String consequence, String remedy) {

}
