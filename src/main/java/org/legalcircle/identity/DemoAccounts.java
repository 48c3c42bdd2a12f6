package org.legalcircle.identity;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.platform.security.Role;

/** Fills an empty service with organisations and people for a demonstration; refuses to work on anything else. */
public interface DemoAccounts {
    /** Whether there is neither an organisation nor a staff member yet. */
    Uni<Boolean> nothingYet();

    /**
     * Founds an organisation.
     *
     * @param parent null for the county centre
     */
    Uni<UUID> organisation(UUID parent, NewOrganisation organisation);

    /**
     * Employs a staff member who can work at once, marked as made for a demonstration. Do not call it in a
     * transaction: it takes a moment to hash the password.
     *
     * @param totpSecret Base32, as an authenticator app takes it
     */
    Uni<UUID> staff(UUID organisation, String login, String name, String password, String totpSecret, Set<Role> roles);

    /** Registers a citizen whose resident identity number was seen. */
    Uni<UUID> citizen(String mobile, String name, String residentId, boolean correctionSubject);
}
