package org.legalcircle.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the service really sends, as the server logs it while it is asked to. */
final class LoggedStatements {
    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] (\\w+):  (.*)$");
    private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')");

    private final Path log;
    private final Registry registry;
    private long from;

    LoggedStatements(Path log, Registry registry) {
        this.log = log;
        this.registry = registry;
    }

    /** @param values null for a null among them */
    record Statement(String sql, List<String> values) {
        boolean is(String word) {
            return sql.regionMatches(true, 0, word, 0, word.length());
        }
    }

    /** From now on statements are logged. */
    void begin() throws IOException, SQLException {
        registry.run("alter system set log_error_verbosity = 'default'");
        registry.run("alter system set log_statement = 'all'");
        registry.run("select pg_reload_conf()");
        Service.pause(500);
        from = Files.size(log);
    }

    /** Not any more. */
    void end() throws SQLException {
        registry.run("alter system reset all");
        registry.run("select pg_reload_conf()");
        Service.pause(500);
    }

    /**
     * The transactions, and statements outside of any, that have one of these values, in their order. Without those in
     * which events are handled, which come afterwards.
     */
    List<Statement> of(Predicate<String> named) throws IOException {
        var open = new LinkedHashMap<String, List<Statement>>();
        var found = new ArrayList<Statement>();
        for (var entry : entries()) {
            var unit = open.computeIfAbsent(entry.session(), session -> new ArrayList<>());
            unit.add(entry.statement());
            if (!unit.get(0).is("begin")
                    || entry.statement().is("commit")
                    || entry.statement().is("rollback")) {
                if (isMeant(unit, named)) {
                    found.addAll(unit);
                }
                open.remove(entry.session());
            }
        }
        return found;
    }

    private static boolean isMeant(List<Statement> unit, Predicate<String> named) {
        return unit.stream().noneMatch(statement -> statement.sql().contains("event_handled"))
                && unit.stream()
                        .flatMap(statement -> statement.values().stream())
                        .anyMatch(value -> value != null && named.test(value));
    }

    private record Logged(String session, Statement statement) {}

    private List<Logged> entries() throws IOException {
        var logged = new ArrayList<Logged>();
        var words = new StringBuilder();
        var session = "";
        var level = "";
        for (var line : (written() + "\n0000-00-00 end of [0] LOG:  ").split("\n")) {
            var begin = ENTRY.matcher(line);
            if (begin.matches()) {
                add(logged, session, level, words.toString());
                session = begin.group(1);
                level = begin.group(2);
                words = new StringBuilder(begin.group(3));
            } else {
                words.append('\n').append(line.startsWith("\t") ? line.substring(1) : line);
            }
        }
        return logged;
    }

    private static void add(List<Logged> logged, String session, String level, String words) {
        var executed = EXECUTED.matcher(words);
        if (level.equals("LOG") && executed.matches()) {
            logged.add(new Logged(session, new Statement(executed.group(1), List.of())));
        } else if (level.equals("DETAIL") && words.startsWith("Parameters: ")) {
            var last = logged.size() - 1;
            logged.set(
                    last,
                    new Logged(
                            session, new Statement(logged.get(last).statement().sql(), values(words))));
        }
    }

    private static List<String> values(String words) {
        var values = new ArrayList<String>();
        var found = VALUE.matcher(words);
        while (found.find()) {
            values.add(found.group(1) == null ? null : found.group(1).replace("''", "'"));
        }
        return values;
    }

    private String written() throws IOException {
        try (var file = Files.newByteChannel(log)) {
            file.position(from);
            var bytes = java.nio.ByteBuffer.allocate((int) (file.size() - from));
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    /** How often each statement is sent, by its first words. */
    static Map<String, Integer> counted(List<Statement> statements) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var statement : statements) {
            var words = statement.sql().replaceAll("\\s+", " ");
            counts.merge(words.substring(0, Math.min(60, words.length())), 1, Integer::sum);
        }
        return counts;
    }
}
