package io.github.uwsgiboot.ini;

/**
 * The reason why a directive cannot be written.
 *
 * @param directive the directive
 * @param reason why it cannot be written, as part of a sentence
 */
public record Objection(Directive directive, String reason) {

}
