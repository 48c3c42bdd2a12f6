package org.legalcircle.platform.error;

/**
 * A fact that forbids what was asked, as in {@code SLOT_FULL}. Each feature lists its refusals in one enum; their texts
 * stand in {@code messages/<feature>.properties} as {@code SLOT_FULL.title} and {@code SLOT_FULL.detail}.
 */
public interface Refusal {
    /** The fact in capitals; its kebab-case form is the last part of the problem's type. */
    String name();

    /** HTTP status: 409 where a state or a race refuses, 422 where the content does, 404, 401, 403 or 429. */
    int status();

    /** The message bundle its texts stand in: the name of the feature. */
    String bundle();

    /** The database constraint whose violation means this refusal, or null. */
    default String constraint() {
        return null;
    }
}
