package org.legalcircle.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legalcircle.bench.LoggedStatements.Statement;

/**
 * Makes a script of pgbench of the statements of one submission: the same statements with the same values in the same
 * transactions, but another citizen, another organisation and new identifiers each time.
 */
final class SubmissionScript {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final String HEAD = """
            \\set n :k * :clients + :client_id
            \\set k :k + 1
            \\set citizen :n % CITIZENS
            \\set organisation :n % ORGANISATIONS
            """;
    private static final String CITIZEN = "('0192a3b4-00ff-7000-8000-' || lpad(to_hex(:citizen::int), 12, '0'))::uuid";
    private static final String ORGANISATION =
            "('0192a3b4-0020-7000-8000-' || lpad(to_hex(:organisation::int), 12, '0'))::uuid";
    private static final String PATH = "('/330881/330881' || (100 + :organisation::int) || '/')";
    private static final String NUMBER =
            "('MED-330881' || (100 + :organisation::int) || '-2026-' || :last_number::text)";

    private final Submissions.Made made;
    private final int round;
    private final Map<String, Integer> identifiers = new HashMap<>();

    /** @param round tells the identifiers of runs apart; below 256 */
    SubmissionScript(Submissions.Made made, int round) {
        this.made = made;
        this.round = round;
    }

    String of(List<Statement> statements) {
        var script = new StringBuilder(
                HEAD.replace("CITIZENS", "" + Town.CITIZENS).replace("ORGANISATIONS", "" + Registry.ORGANISATIONS));
        for (var statement : statements) {
            script.append(of(statement)).append(isNumbering(statement) ? " \\gset\n" : ";\n");
        }
        return script.toString();
    }

    private static boolean isNumbering(Statement statement) {
        return statement.sql().contains("casework.number_series");
    }

    private String of(Statement statement) {
        return PARAMETER.matcher(statement.sql()).replaceAll(found -> {
            var value = statement.values().get(Integer.parseInt(found.group(1)) - 1);
            return Matcher.quoteReplacement(value == null ? "null" : written(statement, value));
        });
    }

    private String written(Statement statement, String value) {
        if (statement.sql().contains("advisory_xact_lock")) {
            return "(:n::bigint * 256 + " + round + ")";
        }
        if (made.keys().contains(value)) {
            return "('bench-5b1e4a2c-7f0d-4d3a-9c61-%02x%010d-' || :n::text)"
                    .formatted(round, made.keys().indexOf(value));
        }
        if (value.equals(made.number())) {
            return NUMBER;
        }
        if (value.startsWith(Registry.BRANCH)) {
            return PATH;
        }
        return UUID.matcher(value).matches() ? identifier(value) : literal(value);
    }

    /** Those of a later submission are greater, as those of the service are. */
    private String identifier(String value) {
        if (value.equals(made.citizen().toString())) {
            return CITIZEN;
        }
        if (value.equals(made.organisation().toString())) {
            return ORGANISATION;
        }
        var which = identifiers.computeIfAbsent(value, unseen -> identifiers.size());
        return "('0193%02x' || lpad(to_hex(:n::bigint), 10, '0') || '700080000000%04x')::uuid".formatted(round, which);
    }

    /** A colon would begin a variable of pgbench, also inside a text. */
    private static String literal(String value) {
        return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
    }
}
