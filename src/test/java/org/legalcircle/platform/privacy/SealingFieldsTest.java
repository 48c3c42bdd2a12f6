package org.legalcircle.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.legalcircle.platform.security.KeyFolder;

class SealingFieldsTest {
    private static final String HERE = "identity.citizen.mobile:1";

    private Path directory;

    @BeforeProperty
    void start() throws IOException {
        directory = Files.createTempDirectory(Path.of("target"), "keys");
    }

    @Property(tries = 200)
    void what_was_sealed_opens_again(@ForAll FieldAlgorithm algorithm, @ForAll @StringLength(max = 200) String plain) {
        var text = wellFormed(plain);

        assertThat(cipher(algorithm).open(cipher(algorithm).seal(text, HERE), HERE))
                .isEqualTo(text);
    }

    @Property(tries = 200)
    void a_single_changed_bit_is_noticed(
            @ForAll FieldAlgorithm algorithm,
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(max = 7) int bit) {
        var bytes = cipher(algorithm).seal("13800001234", HERE).bytes();
        bytes[place % bytes.length] ^= (byte) (1 << bit);

        assertThatThrownBy(() -> cipher(algorithm).open(Sealed.of(bytes), HERE)).isInstanceOf(UnreadableField.class);
    }

    @Property(tries = 100)
    void a_shortened_value_is_noticed(@ForAll FieldAlgorithm algorithm, @ForAll @IntRange(max = 43) int length) {
        var bytes = cipher(algorithm).seal("13800001234", HERE).bytes();
        var part = java.util.Arrays.copyOf(bytes, length);

        assertThatThrownBy(() -> cipher(algorithm).open(Sealed.of(part), HERE)).isInstanceOf(UnreadableField.class);
    }

    @Property(tries = 10)
    void a_value_moved_to_another_row_stays_shut(@ForAll FieldAlgorithm algorithm) {
        var sealed = cipher(algorithm).seal("13800001234", HERE);

        assertThatThrownBy(() -> cipher(algorithm).open(sealed, "identity.citizen.mobile:2"))
                .isInstanceOf(UnreadableField.class);
    }

    @Property(tries = 10)
    void the_same_text_is_never_sealed_alike(@ForAll FieldAlgorithm algorithm) {
        assertThat(cipher(algorithm).seal("13800001234", HERE))
                .isNotEqualTo(cipher(algorithm).seal("13800001234", HERE));
    }

    @Property(tries = 5)
    void after_a_rotation_the_old_opens_and_the_new_key_seals(@ForAll FieldAlgorithm algorithm) throws IOException {
        var running = cipher(algorithm);
        var old = running.seal("13800001234", HERE);
        Files.write(directory.resolve("field-%s.key".formatted(System.nanoTime())), FieldKey.generate());

        var rotated = cipher(algorithm);
        var fresh = rotated.seal("13800001234", HERE);

        assertThat(keyOf(fresh)).isNotEqualTo(keyOf(old));
        assertThat(rotated.open(old, HERE)).isEqualTo("13800001234");
        assertThat(running.open(fresh, HERE))
                .as("an instance that runs finds the new key")
                .isEqualTo("13800001234");
    }

    @Property(tries = 5)
    void a_value_whose_key_is_gone_says_so(@ForAll FieldAlgorithm algorithm) throws IOException {
        var sealed = cipher(algorithm).seal("13800001234", HERE);
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(() -> cipher(algorithm).open(sealed, HERE))
                .isInstanceOf(UnreadableField.class)
                .hasMessageNotContaining("138");
    }

    @Property(tries = 2)
    void after_a_change_of_algorithm_old_values_open_and_are_found(@ForAll FieldAlgorithm before) {
        var after = FieldAlgorithm.values()[1 - before.ordinal()];
        var old = cipher(before).seal("13800001234", HERE);
        var index = index(before).of("identity.citizen.mobile", "13800001234");

        assertThat(cipher(after).open(old, HERE)).isEqualTo("13800001234");
        assertThat(index(after).of("identity.citizen.mobile", "13800001234")).isNotEqualTo(index);
        assertThat(index(after).all("identity.citizen.mobile", "13800001234")).contains(index);
    }

    @Property(tries = 50)
    void an_index_is_stable_and_differs_by_value_and_purpose(
            @ForAll FieldAlgorithm algorithm, @ForAll @StringLength(max = 30) String value) {
        var text = wellFormed(value);
        var index = index(algorithm).of("mobile", text);

        assertThat(index).hasSize(43).isEqualTo(index(algorithm).of("mobile", text));
        assertThat(List.of(
                        index(algorithm).of("mobile", text + "1"),
                        index(algorithm).of("name", text)))
                .doesNotContain(index);
    }

    private FieldCipher cipher(FieldAlgorithm algorithm) {
        return new FieldCipher(() -> algorithm, new KeyFolder(directory));
    }

    private BlindIndex index(FieldAlgorithm algorithm) {
        return new BlindIndex(() -> algorithm, new KeyFolder(directory));
    }

    private static List<Byte> keyOf(Sealed sealed) {
        var bytes = sealed.bytes();
        return List.of(bytes[1], bytes[2], bytes[3], bytes[4]);
    }

    private static String wellFormed(String any) {
        return new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
