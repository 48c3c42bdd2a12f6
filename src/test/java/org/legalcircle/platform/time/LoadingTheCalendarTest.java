package org.legalcircle.platform.time;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadingTheCalendarTest {
    @TempDir
    Path folder;

    @Test
    void without_a_folder_the_built_in_years_are_known() {
        var calendar = load(Optional.empty());

        assertThat(calendar.knows(2025)).isTrue();
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2027)).isFalse();
    }

    @Test
    void a_file_in_the_folder_adds_its_year() throws IOException {
        write(
                "2027.json",
                "{'year': 2027, 'holidays': [{'from': '2027-10-01', 'to': '2027-10-07'}], 'makeUpWorkdays': []}");

        var calendar = load(Optional.of(folder));

        assertThat(calendar.kindOf(parse("2027-10-01"))).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.kindOf(parse("2026-10-01"))).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void a_file_in_the_folder_replaces_a_built_in_year_and_changes_the_version() throws IOException {
        write("2026.json", "{'year': 2026, 'holidays': [], 'makeUpWorkdays': ['2026-12-26']}");

        var calendar = load(Optional.of(folder));

        assertThat(calendar.kindOf(parse("2026-10-01"))).isEqualTo(DayKind.WORKDAY);
        assertThat(calendar.kindOf(parse("2026-12-26"))).isEqualTo(DayKind.MAKE_UP_WORKDAY);
        assertThat(calendar.version()).isNotEqualTo(load(Optional.empty()).version());
    }

    @Test
    void other_files_in_the_folder_are_left_alone() throws IOException {
        write("README.txt", "not a notice");

        assertThat(load(Optional.of(folder)).knows(2026)).isTrue();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027.json | {'year': 2027 | cannot be used: line 1: Unexpected end-of-input: expected close marker for Object",
                "2027.json | '' | No content",
                "2027.json | null | its year is not 2027",
                "2027.json | {'year': 2028, 'holidays': [], 'makeUpWorkdays': []} | its year is not 2027",
                "2027.json | {'year': 2027} | must be given",
                "2027.json | {'year': 2027, 'holidays': [null], 'makeUpWorkdays': []} | must be given",
                "2027.json | {'year': 2027, 'holidays': [], 'makeUpWorkdays': [], 'more': 1} | Unrecognized field",
                "2027.json | {'year': 2027, 'holidays': [], 'makeUpWorkdays': ['2027-02-30']} | 2027-02-30",
                "2027.json | {'year': 2027, 'holidays': [], 'makeUpWorkdays': ['2027-10-01']} | no weekend",
                "2027.json | {'year': 2027, 'holidays': [], 'makeUpWorkdays': ['2028-10-01']} | not belong to 2027",
                "2027.json | {'year': 2027, 'holidays': [{'from': '2027-10-07', 'to': '2027-10-01'}], 'makeUpWorkdays': []}"
                        + " | cannot last from 2027-10-07 to 2027-10-01",
                "2027.json | {'year': 2027, 'holidays': [{'from': '2027-10-07'}], 'makeUpWorkdays': []} | needs from and to",
                "2027.json | {'year': 2027, 'holidays': [{'from': '2027-10-01', 'to': '2027-10-03'}],"
                        + " 'makeUpWorkdays': ['2027-10-02']} | 2027-10-02 is listed twice",
                "holidays.json | {} | the name must be a year",
            })
    void a_file_that_cannot_be_used_stops_the_start_with_one_line_that_names_it(
            String name, String content, String fault) throws IOException {
        write(name, content == null ? "null" : content);

        assertThatThrownBy(() -> load(Optional.of(folder)))
                .isExactlyInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageContaining(folder.resolve(name).toString())
                .hasMessageContaining(fault)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start() {
        assertThatThrownBy(() -> load(Optional.of(folder.resolve("missing"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void a_file_too_large_to_be_a_notice_stops_the_start() throws IOException {
        write("2027.json", " ".repeat(70_000));

        assertThatThrownBy(() -> load(Optional.of(folder)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void a_year_without_notice_is_warned_of_once() {
        var warned = new ArrayList<Integer>();
        var calendar = WorkingCalendar.of(List.of(), CalendarLoader.once(warned::add));

        calendar.isWorkday(parse("2031-01-02"));
        calendar.isWorkday(parse("2031-01-03"));
        calendar.isWorkday(parse("2032-01-02"));

        assertThat(warned).containsExactly(2031, 2032);
    }

    @Test
    void no_caller_can_make_warnings_without_end() {
        var warned = new ArrayList<Integer>();
        var warning = CalendarLoader.once(warned::add);

        IntStream.range(3000, 4000).forEach(warning);

        assertThat(warned).hasSize(100);
    }

    private static WorkingCalendar load(Optional<Path> directory) {
        return new CalendarLoader().workingCalendar(() -> directory, ShippedCalendar.json());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content.replace('\'', '"'));
    }
}
