package org.legalcircle.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs of PostgreSQL. They refuse to work for root, and for a user without a name, as containers have;
 * those make them believe that they are nobody.
 */
final class Programs {
    private static final String NOBODY = "65534";
    private static final long LONGEST_RUN_SECONDS = 120;

    private final Path folder;
    private final Path output;
    private final List<String> prefix;

    private Programs(Path folder, Path output, List<String> prefix) {
        this.folder = folder;
        this.output = output;
        this.prefix = prefix;
    }

    /** Programs unpacked in {@code folder}; what they say goes to the file {@code output}. */
    static Programs in(Path folder, Path output) throws IOException {
        var bare = new Programs(folder, output, List.of());
        if (!bare.says("0", "id", "-u") && bare.succeeds("id", "-un")) {
            return bare;
        }
        // A user namespace of its own: the files stay ours, and the server believes that it is nobody.
        if (bare.succeeds("unshare", "-U", "true")) {
            return new Programs(folder, output, List.of("unshare", "-U"));
        }
        // Containers forbid namespaces. Nobody could not reach a folder below /root without this one capability, nor
        // would access(2) heed it without that bit.
        var change = List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--securebits=+no_setuid_fixup",
                "--inh-caps=-all,+dac_override",
                "--ambient-caps=-all,+dac_override");
        if (new Programs(folder, output, change).succeeds("true")) {
            return new Programs(folder, output, change);
        }
        throw new CannotStart("PostgreSQL does not run as root or a user without a name, and neither unshare nor"
                + " setpriv of util-linux works here: start the service as another user, or set LEGALCIRCLE_DB_URL.");
    }

    /** Gives what root has written, {@code path} and all below it, to the user the programs run as. */
    void own(Path path) throws IOException {
        if (!prefix.isEmpty() && Files.exists(path)) {
            var owner = prefix.contains("setpriv") ? NOBODY : "0";
            new Programs(folder, output, List.of()).succeeds("chown", "-R", owner + ":" + owner, path.toString());
        }
    }

    /** Runs a program of PostgreSQL; true when it went well, otherwise {@link #lastWords()} tell more. */
    boolean run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return succeeds(command.toArray(String[]::new));
    }

    /** The last line a program wrote, or nothing. */
    String lastWords() throws IOException {
        return lastLine(output);
    }

    /** The last line of a file that says something. */
    static String lastLine(Path file) throws IOException {
        if (Files.notExists(file)) {
            return "";
        }
        var lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    private boolean says(String expected, String... command) throws IOException {
        return succeeds(command) && lastWords().equals(expected);
    }

    private boolean succeeds(String... command) throws IOException {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        var builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output.toFile());
        // Settings of somebody else's PostgreSQL must not leak into this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            return finished(builder.start()) == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private int finished(Process process) {
        try {
            if (process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }
}
