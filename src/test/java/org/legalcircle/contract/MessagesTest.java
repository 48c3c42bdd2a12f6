package org.legalcircle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.error.Problem;
import org.legalcircle.platform.error.Refusal;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern NAME = Pattern.compile("\\{[^}]*}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** The two languages and the last part of their files' names. */
    enum Spoken {
        CHINESE(Language.DEFAULT),
        ENGLISH(Locale.ENGLISH);

        private final Locale locale;

        Spoken(Locale locale) {
            this.locale = locale;
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_has_a_title_and_a_detail(Spoken spoken) {
        assertThat(TheOpenApiDocumentTest.refusals()).isNotEmpty().allSatisfy(refusal -> {
            for (var part : new String[] {".title", ".detail"}) {
                var text = Messages.text(spoken.locale, refusal.bundle(), refusal.name() + part, Map.of());
                assertThat(text).as(refusal.name() + part).isNotBlank();
                assertThat(CHINESE.matcher(text).find()).as(text).isEqualTo(spoken == Spoken.CHINESE);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_texts_with_the_same_names_to_fill_in(String chinese, String english) {
        var there = load(chinese);
        var here = load(english);

        assertThat(here.stringPropertyNames()).isEqualTo(there.stringPropertyNames());
        assertThat(here.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(names(here.getProperty(key))).as(key).isEqualTo(names(there.getProperty(key))));
    }

    @Test
    void no_text_is_left_of_a_refusal_that_is_gone() {
        var refusals = TheOpenApiDocumentTest.refusals()
                .collect(Collectors.groupingBy(Refusal::bundle, Collectors.mapping(Refusal::name, Collectors.toSet())));
        assertThat(refusals)
                .isNotEmpty()
                .allSatisfy((bundle, names) -> assertThat(
                                load("messages/" + bundle + ".properties").stringPropertyNames().stream()
                                        .filter(key -> key.endsWith(".detail"))
                                        .map(key -> key.substring(0, key.indexOf('.'))))
                        .isSubsetOf(names));
    }

    @Test
    void the_type_of_a_problem_is_its_name_in_kebab_case() {
        assertThat(TheOpenApiDocumentTest.refusals().map(Problem::typeOf))
                .isNotEmpty()
                .allMatch(type -> type.matches("/problems/[a-z]+(-[a-z]+)*"));
    }

    static Stream<Arguments> bundles() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("messages"))) {
            var own = files.map(file -> "messages/" + file.getFileName())
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> Arguments.of(name, name.replace(".properties", "_en.properties")))
                    .toList();
            return Stream.concat(
                    own.stream(),
                    Stream.of(Arguments.of("ValidationMessages_zh.properties", "ValidationMessages_en.properties")));
        }
    }

    private static TreeSet<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String resource) {
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(resource))) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
