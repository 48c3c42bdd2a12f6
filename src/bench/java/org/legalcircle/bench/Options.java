package org.legalcircle.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How long and what to measure, as the command line says.
 *
 * @param map an OpenStreetMap extract; null for none
 */
record Options(
        int rounds,
        double roundSeconds,
        double openSeconds,
        double warmUpSeconds,
        List<String> workloads,
        boolean startTimes,
        boolean profile,
        Path map) {

    static Options of(String... arguments) {
        var given = List.of(arguments);
        var workloads = given.stream()
                .filter(argument -> argument.startsWith("--only="))
                .flatMap(argument -> Arrays.stream(argument.substring(7).split(",")))
                .toList();
        var all = workloads.isEmpty() ? List.of("list", "many", "hot") : workloads;
        var startTimes = !given.contains("--no-start-times");
        var map = given.stream()
                .filter(argument -> argument.startsWith("--map="))
                .map(argument -> Path.of(argument.substring(6)))
                .findFirst()
                .orElse(null);
        var profile = given.contains("--profile");
        if (given.contains("--short")) {
            return new Options(1, 5, 5, 15, all, startTimes && given.contains("--start-times"), profile, map);
        }
        return given.contains("--full")
                ? new Options(5, 20, 60, 45, all, startTimes, profile, map)
                : new Options(2, 6, 8, 15, all, startTimes, profile, map);
    }
}
