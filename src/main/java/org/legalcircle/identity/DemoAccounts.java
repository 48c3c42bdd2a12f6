package org.legalcircle.identity;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.platform.security.Role;

/**
 * Fills an empty service with organisations and people for a demonstration. Fails with IllegalStateException where the
 * service does not run as one ({@code legalcircle.demo}).
 */
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
     * Employs a staff member who can work at once. The one-time code of these accounts is 000000 as long as the service
     * runs as a demonstration. Do not call it in a transaction: it takes a moment to hash the password.
     */
    Uni<UUID> staff(UUID organisation, String login, String name, String password, Set<Role> roles);

    /** Registers a citizen whose resident identity number was seen. */
    Uni<UUID> citizen(String mobile, String name, String residentId, boolean correctionSubject);
}
