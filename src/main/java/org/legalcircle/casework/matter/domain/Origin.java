package org.legalcircle.casework.matter.domain;

import java.util.UUID;
import org.legalcircle.casework.matter.OriginKind;

/** What a matter was converted from; both are null where it was nothing before. */
public record Origin(OriginKind kind, UUID id) {
    /** Refuses half an origin. */
    public Origin {
        if ((kind == null) != (id == null)) {
            throw new IllegalArgumentException("an origin has a kind and an identifier");
        }
    }
}
