package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.legalcircle.support.ServiceProcess;

class SharingAFolderIT {
    private static final ServiceProcess FIRST = ServiceProcess.shared();

    @Test
    void a_second_instance_on_the_same_folder_is_told_so_and_harms_nothing() {
        var postgres = FIRST.postgres().process();
        try (var second = FIRST.another()) {
            second.start();

            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.errors().lines())
                    .singleElement()
                    .asString()
                    .contains(FIRST.data().toString(), "LEGALCIRCLE_DATA", "LEGALCIRCLE_DB_URL");
            assertThat(second.log()).isEmpty();
        }
        assertThat(FIRST.isReady()).isTrue();
        assertThat(FIRST.postgres().process()).isEqualTo(postgres);
    }

    @Test
    void two_instances_may_share_a_database_without_a_server_of_their_own() {
        try (var second = FIRST.anotherOnSameDatabase()) {
            second.start().awaitReady();
            assertThat(second.data().resolve("postgresql")).doesNotExist();

            second.stop();

            assertThat(FIRST.isReady()).isTrue();
        }
    }
}
