package org.legalcircle.platform.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * How the way to a PostgreSQL is encrypted, told alike to the two clients that go it: each would take the same
 * {@code sslmode} differently, and one of them would refuse every call after a start that looked fine.
 *
 * @param mode one of PostgreSQL's words; empty for what the clients do by themselves
 * @param authority file of the certificates to believe (PEM); empty for none
 */
record Encryption(String mode, String authority) {
    private static final Set<String> VERIFYING = Set.of("verify-ca", "verify-full");
    private static final Set<String> MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    // After what its own checks look at.
    static final Encryption UNSAID = new Encryption("", "");

    /** Refuses with one line what would fail at the first call. */
    Encryption {
        if (!mode.isEmpty() && !MODES.contains(mode)) {
            throw new CannotStart("LEGALCIRCLE_DB_URL asks for an sslmode there is not: write disable, allow, prefer,"
                    + " require, verify-ca or verify-full.");
        }
        if (VERIFYING.contains(mode) && authority.isEmpty()) {
            throw new CannotStart("LEGALCIRCLE_DB_URL asks for sslmode=" + mode + ": set LEGALCIRCLE_DB_CA_FILE to the"
                    + " file with the certificate of the authority that signed the server's (PEM).");
        }
        if (VERIFYING.contains(mode) && !Files.isReadable(Path.of(authority))) {
            throw new CannotStart("LEGALCIRCLE_DB_CA_FILE names " + authority + ", which cannot be read.");
        }
    }

    String reactiveQuery() {
        return mode.isEmpty() ? "" : "?sslmode=" + mode;
    }

    String jdbcQuery() {
        return VERIFYING.contains(mode)
                ? reactiveQuery() + "&sslrootcert=" + URLEncoder.encode(authority, StandardCharsets.UTF_8)
                : reactiveQuery();
    }

    /** What the reactive client is told beside its URL. Without verification any certificate will do, as for JDBC. */
    Map<String, String> reactiveSettings() {
        var prefix = "quarkus.datasource.reactive.";
        if (VERIFYING.contains(mode)) {
            return Map.of(
                    prefix + "trust-all",
                    "false",
                    prefix + "trust-certificate-pem",
                    "true",
                    prefix + "trust-certificate-pem.certs",
                    authority,
                    prefix + "hostname-verification-algorithm",
                    mode.equals("verify-full") ? "HTTPS" : "NONE");
        }
        return mode.isEmpty() || mode.equals("disable") ? Map.of() : Map.of(prefix + "trust-all", "true");
    }
}
