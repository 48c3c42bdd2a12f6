package org.legalcircle.servicecircle.http;

import io.smallrye.mutiny.Multi;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.servicecircle.domain.AreaCoverage;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.domain.Rate;
import org.legalcircle.servicecircle.domain.VillageFinding;
import org.legalcircle.servicecircle.store.CoverageVillages.Extent;

/**
 * Draws a run as SVG 1.1: each village a circle, larger for more people, darker for more hours. Only what is told
 * elsewhere is drawn, so nothing held back can be measured.
 */
final class CoveragePicture {
    static final String SVG = "image/svg+xml";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MAP_WIDTH = 560;
    private static final int HEAD = 80;
    private static final int TABLE_WIDTH = 420;
    private static final int LINE = 19;
    private static final int MARGIN = 40;
    private static final double LEAST_SPAN = 0.02;
    private static final double SMALLEST = 3.5;
    private static final double PEOPLE_OF_A_PIXEL = 60;
    /** From none to many hours; told apart in grey and by people who see red and green alike. */
    private static final List<String> COLOURS = List.of("#c51b1b", "#fde7a9", "#a6cfa0", "#4f9cb5", "#1d4f8c");

    private static final List<Integer> FROM_HOURS = List.of(0, 1, 21, 41, 61);

    private final CoverageRun run;
    private final List<Extent> extents;
    private final Locale locale;
    private final double west;
    private final double north;
    private final double scale;
    private final double slant;
    private final int height;

    CoveragePicture(CoverageRun run, List<Extent> extents, Locale locale) {
        this.run = run;
        this.extents = extents;
        this.locale = locale;
        this.west = extents.stream().mapToDouble(Extent::west).min().orElse(0);
        this.north = extents.stream().mapToDouble(Extent::north).max().orElse(0);
        var east = extents.stream().mapToDouble(Extent::east).max().orElse(0);
        var south = extents.stream().mapToDouble(Extent::south).min().orElse(0);
        this.slant = Math.cos(Math.toRadians((north + south) / 2));
        this.scale = (MAP_WIDTH - 2 * MARGIN) / Math.max(LEAST_SPAN, (east - west) * slant);
        var table = (run.townships().size() + FROM_HOURS.size() + (run.holidaysKnown() ? 5 : 6)) * LINE;
        this.height = HEAD + Math.max(table, (int) (Math.max(LEAST_SPAN, north - south) * scale) + 2 * MARGIN);
    }

    /** The picture, in parts. */
    Multi<String> drawn(Multi<List<VillageFinding>> pages) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(this::head),
                        pages.map(page -> page.stream().map(this::circle).collect(Collectors.joining())),
                        Multi.createFrom().item(this::tail));
    }

    private String head() {
        var width = MAP_WIDTH + TABLE_WIDTH;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" font-family=\"sans-serif\" font-size=\"13\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
                + line(MARGIN, 30, 20, "start", word("title", Map.of()))
                + line(MARGIN, 52, 13, "start", word("question", question()))
                + line(MARGIN, 70, 11, "start", word("rule." + run.rule(), cutOff()));
    }

    private Map<String, Object> question() {
        var question = run.question();
        return Map.of(
                "mode", word("mode." + question.mode(), Map.of()),
                "minutes", question.minutes(),
                "week", question.week(),
                "points", run.points());
    }

    private Map<String, Object> cutOff() {
        return Map.of(
                "at", MOMENT.format(run.computedAt().atZone(Zone.ID)),
                "engine", word("engine." + run.engine(), Map.of()));
    }

    private String circle(VillageFinding village) {
        var people = village.population() == null ? 0 : village.population();
        return String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"#444444\" stroke-width=\"0.6\">"
                        + "<title>%s</title></circle>\n",
                x(village.longitude()),
                y(village.latitude()),
                SMALLEST + Math.sqrt(people / PEOPLE_OF_A_PIXEL),
                COLOURS.get(classOf(village.coveredHours())),
                escaped(word("village", Map.of("name", village.name(), "hours", village.coveredHours()))));
    }

    private String tail() {
        var text = new StringBuilder();
        extents.forEach(extent -> text.append(name(extent)));
        var y = HEAD + LINE;
        text.append(row(y, word("township", Map.of()), word("reached", Map.of()), word("hours", Map.of())));
        for (var area : run.townships()) {
            y += LINE;
            text.append(row(y, area.name(), share(area.reached()), share(area.hours())));
        }
        y += LINE;
        text.append(row(
                y,
                word("whole", Map.of()),
                share(run.whole().reached()),
                share(run.whole().hours())));
        y += LINE;
        for (var step = 0; step < COLOURS.size(); step++) {
            y += LINE;
            text.append(legend(y, step));
        }
        y += LINE;
        text.append(line(MAP_WIDTH, y, 11, "start", word("approximate", Map.of())));
        if (!run.holidaysKnown()) {
            text.append(line(MAP_WIDTH, y + LINE, 11, "start", word("holidays", Map.of())));
        }
        return text.append("</svg>\n").toString();
    }

    private String name(Extent extent) {
        var name = run.townships().stream()
                .filter(area -> area.code().equals(extent.townshipCode()))
                .map(AreaCoverage::name)
                .findFirst()
                .orElse(extent.townshipCode());
        var x = (x(extent.west()) + x(extent.east())) / 2;
        var y = (y(extent.north()) + y(extent.south())) / 2;
        return line(x, y + 4, 11, "middle", name);
    }

    private String row(int y, String name, String reached, String hours) {
        return line(MAP_WIDTH, y, 13, "start", name)
                + line(MAP_WIDTH + 240, y, 13, "end", reached)
                + line(MAP_WIDTH + 390, y, 13, "end", hours);
    }

    private String legend(int y, int step) {
        var most = step + 1 < FROM_HOURS.size() ? FROM_HOURS.get(step + 1) - 1 : 168;
        var told = word(step == 0 ? "none" : "class", Map.of("from", FROM_HOURS.get(step), "to", most));
        return "<circle cx=\"" + (MAP_WIDTH + 6) + "\" cy=\"" + (y - 4) + "\" r=\"6\" fill=\"" + COLOURS.get(step)
                + "\" stroke=\"#444444\" stroke-width=\"0.6\"/>\n"
                + line(MAP_WIDTH + 20, y, 12, "start", told);
    }

    private static String share(Rate rate) {
        return rate.percent() == null ? "\u2013" : rate.percent() + " %";
    }

    private static int classOf(int hours) {
        var step = FROM_HOURS.size() - 1;
        while (FROM_HOURS.get(step) > hours) {
            step--;
        }
        return step;
    }

    private double x(double longitude) {
        return MARGIN + (longitude - west) * slant * scale;
    }

    private double y(double latitude) {
        return HEAD + MARGIN + (north - latitude) * scale;
    }

    private static String line(double x, double y, int size, String anchor, String text) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"%s\" fill=\"#222222\">%s</text>\n",
                x,
                y,
                size,
                anchor,
                escaped(text));
    }

    private String word(String key, Map<String, ?> facts) {
        return Messages.text(locale, "servicecircle", "PICTURE." + key, facts);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
