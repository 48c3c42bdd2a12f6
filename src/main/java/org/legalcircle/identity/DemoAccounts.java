package org.legalcircle.identity;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
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
     * Employs a staff member who can work at once, or tells who has the login already. The one-time code of these
     * accounts is 000000 as long as the service runs as a demonstration. Do not call it in a transaction: it takes a
     * moment to hash the password.
     */
    Uni<UUID> staff(UUID organisation, String login, String name, String password, Set<Role> roles);

    /** Registers a citizen whose resident identity number was seen, or tells who has the mobile number already. */
    Uni<UUID> citizen(String mobile, String name, String residentId, boolean correctionSubject);

    /** From now until this process ends, the sign-in code sent to these mobile numbers is 000000. */
    void sendKnownCodeTo(Collection<String> mobiles);
}
