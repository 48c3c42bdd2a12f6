package org.legalcircle.platform.error;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An answer of type {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code /problems/} and the refusal in kebab-case
 * @param title what is wrong, in a few words
 * @param status the HTTP status
 * @param detail what the caller can do next
 * @param violations the fields of the request that are invalid, if that is what is wrong
 * @param facts further members, such as the next free slots
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Violation> violations,
        @JsonAnyGetter Map<String, Object> facts) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One invalid field.
     *
     * @param pointer JSON pointer into the body, or the name of the parameter or header
     * @param detail what is wrong with it
     */
    @RegisterForReflection
    public record Violation(String pointer, String detail) {}

    /** The problem that tells a refusal in the language of {@code locale}. */
    public static Problem of(Refusal refusal, Map<String, Object> facts, Locale locale) {
        return of(refusal, facts, List.of(), locale);
    }

    /** The same, with the fields that are invalid. */
    public static Problem of(Refusal refusal, Map<String, Object> facts, List<Violation> violations, Locale locale) {
        return new Problem(
                typeOf(refusal),
                Messages.text(locale, refusal.bundle(), refusal.name() + ".title", facts),
                refusal.status(),
                Messages.text(locale, refusal.bundle(), refusal.name() + ".detail", facts),
                violations,
                facts);
    }

    /** {@code /problems/slot-full} for {@code SLOT_FULL}. */
    public static String typeOf(Refusal refusal) {
        return "/problems/" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
