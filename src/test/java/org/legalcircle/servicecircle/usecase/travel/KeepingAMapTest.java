package org.legalcircle.servicecircle.usecase.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.servicecircle.usecase.travel.TinyMap.NORTH_EAST;
import static org.legalcircle.servicecircle.usecase.travel.TinyMap.SOUTH_EAST;
import static org.legalcircle.servicecircle.usecase.travel.TinyMap.SOUTH_WEST;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.usecase.travel.KeptMap.State;
import org.legalcircle.servicecircle.usecase.travel.roads.GraphHopperReader;

class KeepingAMapTest {
    private static final long A_MEGABYTE = 1 << 20;
    private static final RoadPace PACE = new RoadPace(1, 1, 500, 3600);

    @TempDir
    Path folder;

    private Path file;
    private KeptMap map;
    private int age;

    @BeforeEach
    void begin() {
        file = folder.resolve("tiny.osm");
        map = onFolder();
    }

    @AfterEach
    void end() {
        map.close();
    }

    private KeptMap onFolder() {
        return onFolder(new GraphHopperReader());
    }

    private KeptMap onFolder(RoadReader reader) {
        return new KeptMap(reader, file, folder.resolve("roads"), A_MEGABYTE);
    }

    /** Another time of change each, however fast a test is. */
    private void write(String text) throws IOException {
        TinyMap.write(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_760_000_000_000L + ++age * 1000L));
    }

    /** A footpath straight across the square. */
    private static TinyMap withShortcut() {
        return TinyMap.square().way("highway=footway", SOUTH_WEST, NORTH_EAST);
    }

    private Integer metresAcross() {
        return map.ask(
                roads -> (int) roads.ways(SOUTH_WEST.position(), List.of(NORTH_EAST.position()), TravelMode.WALK, PACE)
                        .get(0)
                        .metres());
    }

    private List<String> kept() throws IOException {
        try (var all = Files.list(folder.resolve("roads"))) {
            return all.filter(Files::isDirectory)
                    .map(found -> found.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void a_map_that_is_there_is_used_from_the_first_look() throws IOException {
        write(TinyMap.square().text());
        map.look();

        assertThat(map.state()).isEqualTo(State.READY);
        assertThat(metresAcross()).isBetween(2085, 2089);
        assertThat(kept()).containsExactly(map.version());
    }

    @Test
    void one_that_comes_later_is_used_once_it_is_whole() throws IOException {
        map.look();
        assertThat(map.state()).isEqualTo(State.MISSING);
        assertThat(metresAcross()).isNull();
        assertThat(map.version()).isEmpty();

        write(TinyMap.square().text());
        map.look();
        assertThat(metresAcross()).as("it may still be copied").isNull();
        map.look();
        assertThat(metresAcross()).isNotNull();
    }

    @Test
    void a_new_map_takes_the_place_of_the_old_one_which_serves_until_then() throws IOException {
        write(TinyMap.square().text());
        map.look();
        var before = map.version();

        write(withShortcut().text());
        map.look();
        assertThat(metresAcross()).isBetween(2085, 2089);
        map.look();
        assertThat(metresAcross()).isBetween(1475, 1483);
        assertThat(map.version()).isNotEqualTo(before);
        assertThat(kept()).containsExactly(map.version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "truncated", "no map", "no roads", "too large"})
    void whatever_comes_instead_of_a_map_the_old_one_goes_on_serving(String what) throws IOException {
        write(TinyMap.square().text());
        map.look();

        var whole = withShortcut().text();
        write(
                switch (what) {
                    case "truncated" -> whole.substring(0, whole.length() - 200);
                    case "no roads" ->
                        new TinyMap()
                                .way("building=yes", SOUTH_WEST, SOUTH_EAST)
                                .text();
                    case "too large" -> whole + " ".repeat((int) A_MEGABYTE);
                    default -> what;
                });
        map.look();
        map.look();
        map.look();
        assertThat(map.state()).isEqualTo(what.equals("too large") ? State.TOO_LARGE : State.UNREADABLE);
        assertThat(metresAcross()).isBetween(2085, 2089);

        write(whole);
        map.look();
        map.look();
        assertThat(map.state()).isEqualTo(State.READY);
        assertThat(metresAcross()).isBetween(1475, 1483);
    }

    @Test
    void a_map_that_breaks_off_is_not_used_at_the_start_either() throws IOException {
        file = folder.resolve("tiny.osm.gz");
        map.close();
        map = onFolder();
        try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(TinyMap.square().text().getBytes(StandardCharsets.UTF_8));
        }
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        map.look();
        assertThat(map.state()).isEqualTo(State.UNREADABLE);
        assertThat(metresAcross()).isNull();
        assertThat(kept()).isEmpty();

        Files.write(file, whole);
        map.look();
        map.look();
        assertThat(metresAcross()).isNotNull();
    }

    private void write(List<byte[]> blocks, byte[] next, int bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        blocks.forEach(out::writeBytes);
        out.write(next, 0, bytes);
        Files.write(file, out.toByteArray());
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_760_000_000_000L + ++age * 1000L));
        map.look();
        map.look();
    }

    @Test
    void a_map_in_blocks_that_breaks_off_within_one_or_between_two_is_not_used() throws IOException {
        file = folder.resolve("tiny.osm.pbf");
        map.close();
        map = onFolder();
        var old = TinyPbf.blocks(TinyMap.square());
        write(old, new byte[0], 0);
        assertThat(map.state()).isEqualTo(State.READY);
        assertThat(metresAcross()).isBetween(2085, 2089);

        var blocks = TinyPbf.blocks(withShortcut());
        var relation = blocks.size() - 1;
        for (var whole = 1; whole < blocks.size(); whole++) {
            var next = blocks.get(whole);
            for (var bytes : List.of(0, 2, next.length / 2, next.length - 1)) {
                // The last road is the shortcut, over places that others lead over as well: nobody can tell.
                var isNoticed = bytes > 2 || whole < relation - 1;
                if (isNoticed) {
                    write(blocks.subList(0, whole), next, bytes);
                    assertThat(map.state()).as("%d bytes of %d", bytes, whole).isEqualTo(State.UNREADABLE);
                    assertThat(metresAcross()).isBetween(2085, 2089);
                }
            }
        }

        write(blocks.subList(0, relation), new byte[0], 0);
        assertThat(map.state()).as("no road is missing").isEqualTo(State.READY);
        assertThat(metresAcross()).isBetween(1475, 1483);
    }

    @Test
    void a_map_that_is_replaced_while_it_is_read_is_read_again() throws IOException {
        var reader = new HaltingReader();
        reader.released.countDown();
        map.close();
        map = onFolder(reader);
        write(TinyMap.square().text());
        reader.meanwhile = this::replace;
        map.look();
        assertThat(metresAcross()).isNull();
        assertThat(kept()).isEmpty();

        reader.meanwhile = () -> {};
        map.look();
        map.look();
        assertThat(map.state()).isEqualTo(State.READY);
        assertThat(metresAcross()).isBetween(1475, 1483);
        assertThat(kept()).containsExactly(map.version());
    }

    private void replace() {
        try {
            write(withShortcut().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_map_that_is_taken_away_goes_on_serving() throws IOException {
        write(TinyMap.square().text());
        map.look();
        Files.delete(file);
        map.look();

        assertThat(map.state()).isEqualTo(State.MISSING);
        assertThat(metresAcross()).isNotNull();
    }

    @Test
    void the_next_start_finds_the_roads_made_already() throws IOException {
        write(TinyMap.square().text());
        map.look();
        map.close();
        var made = Files.getLastModifiedTime(folder.resolve("roads").resolve(map.version()));
        map = onFolder();
        map.look();

        assertThat(metresAcross()).isNotNull();
        assertThat(Files.getLastModifiedTime(folder.resolve("roads").resolve(map.version())))
                .isEqualTo(made);
    }

    @Test
    void nothing_else_in_the_folder_is_touched() throws IOException {
        for (var name : List.of("postgres", "keys", "backup-2026-11")) {
            Files.createDirectories(folder.resolve("roads").resolve(name));
        }
        write(TinyMap.square().text());
        map.look();
        write(withShortcut().text());
        map.look();
        map.look();

        assertThat(kept()).containsExactlyInAnyOrder("postgres", "keys", "backup-2026-11", map.version());
    }

    @Test
    void what_may_pass_is_tried_again_but_not_at_once() throws IOException {
        var reader = new HaltingReader();
        reader.released.countDown();
        map.close();
        map = onFolder(reader);
        reader.isDiskFull = true;
        write(TinyMap.square().text());
        for (var i = 0; i < 5; i++) {
            map.look();
        }
        assertThat(map.state()).isEqualTo(State.UNREADABLE);
        assertThat(reader.read).hasValue(1);

        reader.isDiskFull = false;
        map.look();
        map.look();
        assertThat(map.state()).isEqualTo(State.READY);
        assertThat(metresAcross()).isNotNull();
    }

    @Test
    void a_map_has_to_fit_the_heap_too() {
        assertThat(RoadTimes.mostBytes(256, 512 * A_MEGABYTE)).isEqualTo(192 * A_MEGABYTE);
        assertThat(RoadTimes.mostBytes(256, 4096 * A_MEGABYTE)).isEqualTo(256 * A_MEGABYTE);
    }

    @Test
    void kept_roads_that_are_damaged_are_made_again() throws IOException {
        write(TinyMap.square().text());
        map.look();
        map.close();
        Files.delete(folder.resolve("roads").resolve(map.version()).resolve("edges"));
        map = onFolder();
        map.look();

        assertThat(metresAcross()).isBetween(2085, 2089);
    }

    @Test
    void who_asks_while_the_roads_are_replaced_gets_an_answer() throws Exception {
        write(TinyMap.square().text());
        map.look();
        var over = new AtomicBoolean();
        var asking = new ArrayList<CompletableFuture<Void>>();
        for (var i = 0; i < 3; i++) {
            asking.add(CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    assertThat(metresAcross()).isBetween(1475, 2089);
                }
            }));
        }
        for (var i = 0; i < 5; i++) {
            write(i % 2 == 0 ? withShortcut().text() : TinyMap.square().text());
            map.look();
            map.look();
            assertThat(map.state()).isEqualTo(State.READY);
        }
        over.set(true);
        CompletableFuture.allOf(asking.toArray(CompletableFuture[]::new)).get();
    }
}
