package org.legalcircle.platform.privacy;

/** A sealed value was changed, belongs to another place, or its key is gone. Tells nothing about the value. */
public class UnreadableField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableField() {
        super("A sealed value cannot be opened: it was changed, moved, or its key is missing");
    }
}
