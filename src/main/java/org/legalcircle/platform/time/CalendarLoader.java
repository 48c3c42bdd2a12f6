package org.legalcircle.platform.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Reads the holiday notices at start: those built in, then those of the folder in the settings. */
@ApplicationScoped
public class CalendarLoader {
    private static final Logger LOG = Logger.getLogger(CalendarLoader.class);
    /** Schedules begin at 0; a start that stops here must not find one of them at work. */
    private static final int BEFORE_SCHEDULES = -1;

    private static final int FIRST_YEAR = 2025;
    private static final int MOST_WARNINGS = 100;
    private static final int LARGEST_FILE = 64 * 1024;
    private static final Pattern FILE_NAME = Pattern.compile("(\\d{4})\\.json");

    /** The calendar; a folder or a file that cannot be used stops the start with one line that names it. */
    @Produces
    @Singleton
    @Startup(BEFORE_SCHEDULES)
    WorkingCalendar workingCalendar(CalendarSettings settings, ObjectMapper json) {
        var years = builtIn(json);
        settings.directory().ifPresent(directory -> addFrom(directory, json, years));
        try {
            var calendar = WorkingCalendar.of(years.values(), once(CalendarLoader::warn));
            LOG.infof("Working calendar of the years %s", calendar);
            return calendar;
        } catch (IllegalArgumentException contradiction) {
            throw new ConfigurationException("Calendar files: " + contradiction.getMessage());
        }
    }

    /** The years shipped with the product, which follow each other without a gap. */
    static Map<Integer, CalendarYear> builtIn(ObjectMapper json) {
        var years = new TreeMap<Integer, CalendarYear>();
        var loader = Thread.currentThread().getContextClassLoader();
        for (var year = FIRST_YEAR; ; year++) {
            var name = "calendar/" + year + ".json";
            try (var stream = loader.getResourceAsStream(name)) {
                if (stream == null) {
                    return years;
                }
                years.put(year, read(stream.readAllBytes(), year, name, json));
            } catch (IOException e) {
                throw unusable(name, e.getMessage());
            }
        }
    }

    /** Adds every {@code <year>.json} of {@code directory}, in place of a year already there. */
    static void addFrom(Path directory, ObjectMapper json, Map<Integer, CalendarYear> years) {
        try (var files = Files.newDirectoryStream(directory, "*.json")) {
            for (var file : files) {
                var name = FILE_NAME.matcher(file.getFileName().toString());
                if (!name.matches()) {
                    throw unusable(file, "the name must be a year, as in 2027.json");
                }
                if (Files.size(file) > LARGEST_FILE) {
                    throw unusable(file, "larger than " + LARGEST_FILE + " bytes");
                }
                var year = Integer.parseInt(name.group(1));
                years.put(year, read(Files.readAllBytes(file), year, file, json));
            }
        } catch (IOException e) {
            throw new ConfigurationException("Calendar folder " + directory + " cannot be read: " + e);
        }
    }

    private static CalendarYear read(byte[] content, int year, Object file, ObjectMapper json) {
        try {
            var notice = json.readValue(content, CalendarYear.class);
            if (notice == null || notice.year() != year) {
                throw unusable(file, "its year is not " + year);
            }
            return notice;
        } catch (JsonProcessingException e) {
            var place = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            var fault = e.getCause() instanceof IllegalArgumentException cause
                    ? cause.getMessage()
                    : e.getOriginalMessage();
            throw unusable(file, place + fault);
        } catch (IOException e) {
            throw unusable(file, e.getMessage());
        }
    }

    private static ConfigurationException unusable(Object file, String fault) {
        // What the JSON reader adds in brackets, and on further lines, is about itself.
        var clear = fault.replaceFirst("(?s)(\\R| \\(start marker| \\(class ).*", "");
        return new ConfigurationException("Calendar file " + file + " cannot be used: " + clear);
    }

    /** Passes every year on once, and no more than a hundred of them: years come from callers too. */
    static IntConsumer once(IntConsumer warning) {
        Set<Integer> told = ConcurrentHashMap.newKeySet();
        return year -> {
            if (told.size() < MOST_WARNINGS && told.add(year)) {
                warning.accept(year);
            }
        };
    }

    private static void warn(int year) {
        LOG.warnf(
                "No holiday notice for %d: every Monday to Friday counts as a workday."
                        + " Put %d.json into legalcircle.calendar.directory.",
                year, year);
    }
}
