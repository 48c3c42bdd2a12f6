package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes first passwords. They are told once and never kept. */
@ApplicationScoped
public class GivingPasswords {
    private final Passwords passwords;
    private final Secrets secrets;
    private final AdministeringStaff administering;

    GivingPasswords(Passwords passwords, Secrets secrets, AdministeringStaff administering) {
        this.passwords = passwords;
        this.secrets = secrets;
        this.administering = administering;
    }

    /** A new first password for an account of the branch; the last one and all sign-ins are void. */
    public Uni<String> startOver(String branch, UUID administrator, UUID id) {
        var password = secrets.password();
        return passwords
                .hash(password)
                .flatMap(hash -> administering.startOver(branch, administrator, id, hash))
                .replaceWith(password);
    }
}
