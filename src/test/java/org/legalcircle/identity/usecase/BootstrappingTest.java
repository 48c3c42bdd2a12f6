package org.legalcircle.identity.usecase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.legalcircle.support.People.stranger;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.store.BootstrapCodes;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;

/** Every test begins with a service that has never had any staff; those of other tests are put aside meanwhile. */
@QuarkusTest
class BootstrappingTest {
    @Inject
    Pool pool;

    @Inject
    BootstrapCode bootstrapCode;

    @Inject
    BootstrapFile file;

    @Inject
    BootstrapCodes codes;

    @BeforeEach
    void put_the_staff_of_other_tests_aside() {
        run("create table public.former_kept as table identity.former_password");
        run("create table public.staff_kept as table identity.staff_member");
        run("delete from identity.former_password");
        run("delete from identity.staff_member");
        run("delete from identity.bootstrap");
        run("delete from identity.attempt where purpose = 'bootstrap'");
        file.remove();
    }

    @AfterEach
    void bring_them_back() {
        run("delete from identity.staff_member");
        run("insert into identity.staff_member select * from public.staff_kept");
        run("insert into identity.former_password select * from public.former_kept");
        run("drop table public.staff_kept, public.former_kept");
    }

    @Test
    void a_service_without_staff_writes_a_code_only_its_owner_can_read() throws IOException {
        prepare();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(file.read()).hasSize(43);
    }

    @Test
    void a_code_that_waits_stays_through_a_restart_and_a_lost_one_is_replaced() {
        prepare();
        var first = file.read();
        prepare();
        assertThat(file.read()).isEqualTo(first);

        file.remove();
        prepare();

        assertThat(file.read()).isNotEmpty().isNotEqualTo(first);
        begin(first, "first.admin").then().statusCode(401);
        begin(file.read(), "first.admin").then().statusCode(200);
    }

    @Test
    void instances_that_start_together_on_one_folder_leave_a_code_that_works() throws Exception {
        for (var round = 0; round < 20; round++) {
            run("delete from identity.bootstrap");
            file.remove();

            Parallel.times(3, i -> {
                prepare();
                return i;
            });

            var waits = People.run(() -> codes.waits(bootstrapCode.hash(file.read()), pool));
            assertThat(waits).as("the code in the file is the one that waits").isTrue();
        }
    }

    @Test
    void the_first_administrator_sets_up_one_time_codes_before_anything_else() {
        prepare();

        var tokens = begin(file.read(), "first.admin");

        tokens.then().statusCode(200).body("pending", contains("TOTP_ENROLMENT"));
        String token = tokens.path("accessToken");
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200).body("roles", contains("BUREAU_ADMIN"));
        given().auth().oauth2(token).get("/api/v1/desk/staff").then().statusCode(403);
        assertThat(Files.exists(file.path())).isFalse();
    }

    @Test
    void of_many_at_once_exactly_one_becomes_administrator() throws Exception {
        prepare();
        var code = file.read();

        var answers = Parallel.times(5, i -> begin(code, "admin" + i).statusCode());

        assertThat(answers).containsOnly(200, 401).containsOnlyOnce(200);
        begin(code, "late.admin").then().statusCode(429);
    }

    @Test
    void the_door_is_bricked_up_afterwards() {
        prepare();
        var code = file.read();
        begin(code, "first.admin").then().statusCode(200);

        begin(code, "second.admin").then().statusCode(401).body("type", equalTo("/problems/bootstrap-refused"));
        run("delete from identity.staff_member");
        prepare();
        assertThat(Files.exists(file.path())).isFalse();
        begin(code, "third.admin").then().statusCode(401);
    }

    @Test
    void guessing_is_stopped_after_five() {
        prepare();
        for (var i = 0; i < 5; i++) {
            begin("guess" + i, "first.admin").then().statusCode(401);
        }

        begin(file.read(), "first.admin").then().statusCode(429);
    }

    @Test
    void a_weak_password_does_not_use_the_code_up() {
        prepare();
        var weak = request(file.read(), "first.admin");
        weak.put("password", "weak");

        post(weak).then().statusCode(422).body("type", equalTo("/problems/password-too-weak"));

        begin(file.read(), "first.admin").then().statusCode(200);
    }

    private void prepare() {
        People.run(bootstrapCode::prepare);
    }

    private void run(String sql) {
        People.run(() -> pool.query(sql).execute());
    }

    private static Response begin(String code, String login) {
        return post(request(code, login));
    }

    private static Response post(Map<String, Object> body) {
        return stranger().body(body).post("/api/v1/auth/bootstrap");
    }

    private static Map<String, Object> request(String code, String login) {
        var centre = Map.of("level", "COUNTY_CENTRE", "code", "330881", "name", "江山市公共法律服务中心", "address", "江山市中山路");
        return new HashMap<>(Map.of(
                "code",
                code,
                "login",
                login,
                "name",
                "毛建国",
                "password",
                Officers.PASSWORD,
                "centre",
                centre,
                "deviceName",
                "office"));
    }
}
