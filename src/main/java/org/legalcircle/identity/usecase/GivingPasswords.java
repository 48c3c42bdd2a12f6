package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes first passwords. They are told once, and kept as hashes. */
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

    /** A password and its hash. */
    public record Made(String password, String hash) {
        /** Never tells them. */
        @Override
        public String toString() {
            return "Made";
        }
    }

    /** Makes a password, outside any transaction. */
    public Uni<Made> make() {
        var password = secrets.password();
        return passwords.hash(password).map(hash -> new Made(password, hash));
    }

    /** Gives it to an account of the branch as its first; the last one and all sign-ins are void. */
    public Uni<String> give(Made made, String branch, UUID administrator, UUID id) {
        return administering.startOver(branch, administrator, id, made.hash()).replaceWith(made.password());
    }
}
