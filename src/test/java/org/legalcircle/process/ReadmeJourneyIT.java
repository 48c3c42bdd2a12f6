package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.ServiceProcess;
import org.legalcircle.support.Shell;

/** What a reader is told to paste works. */
class ReadmeJourneyIT {
    private static final Pattern TO_PASTE = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    @Test
    void the_first_journey_of_the_readme_works_when_it_is_pasted() throws IOException {
        try (var service = ServiceProcess.onNewFolder().withDemonstration()) {
            service.start().awaitReady();
            var journey =
                    journey().replace("http://localhost:8080", service.baseUri().toString());

            var written = Shell.run(journey);

            assertThat(written)
                    .contains("毛春生", "\"freeSeats\"", "\"CONFIRMED\"", "\"CANCELLED\"")
                    .contains("贺村镇 100.0 %")
                    .contains("毛*", "138****0002", "\"IN_SESSION\"", "\"COMPLETED\"")
                    .doesNotContain("\"type\":\"/problems/");
        }
    }

    private static String journey() throws IOException {
        return TO_PASTE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }
}
