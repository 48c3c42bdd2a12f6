package org.legalcircle.identity;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.platform.security.Caller;

/** What other features may ask about citizens. Every answer uses the session or transaction at hand. */
public interface Citizens {
    /** Whether there is such a citizen. */
    Uni<Boolean> exists(UUID citizen);

    /** For sending a notice; a failure that is answered as not found where there is no such citizen. */
    Uni<CitizenContact> contact(UUID citizen);

    /** The date of birth by the identity card that staff have seen; null where none was seen. */
    Uni<LocalDate> birthDate(UUID citizen);

    /** Masked names and numbers for lists, by citizen; those that do not exist are left out. */
    Uni<Map<UUID, CitizenView>> masked(Collection<UUID> citizens);

    /**
     * Full values for a person who needs them. The reading is recorded in the same transaction, which must be there.
     *
     * @param resource what it is read for, as in {@code consultation.booking:<id>}
     * @param purpose why
     */
    Uni<CitizenView> view(UUID citizen, Caller reader, String resource, String purpose);
}
