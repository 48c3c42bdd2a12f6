package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A reason that law knows, as in a pause because the applicant has to supplement.
 *
 * @param code lasting name in capitals, as in {@code SUPPLEMENT}
 * @param article what says so, as in {@code Legal Aid Law art. 43}
 */
@RegisterForReflection
public record LawfulGround(String code, String article) {
    /** Refuses a ground without law. */
    public LawfulGround {
        if (code == null || article == null || code.isBlank() || article.isBlank()) {
            throw new IllegalArgumentException("a ground needs a name and an article");
        }
    }
}
