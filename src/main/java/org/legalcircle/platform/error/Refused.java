package org.legalcircle.platform.error;

import java.util.Map;

/** Thrown by the domain when a rule forbids what was asked. The transaction rolls back; the caller gets a problem. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient Map<String, Object> facts;

    /** Refuses without further facts. */
    public Refused(Refusal refusal) {
        this(refusal, Map.of());
    }

    /**
     * Refuses, and tells facts that help the caller to go on.
     *
     * @param facts members added to the problem; a value named in braces in the text is filled in; never personal data
     */
    public Refused(Refusal refusal, Map<String, Object> facts) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.facts = Map.copyOf(facts);
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }

    /** Extension members of the problem. */
    public Map<String, Object> facts() {
        return facts;
    }
}
