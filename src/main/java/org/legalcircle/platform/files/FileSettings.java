package org.legalcircle.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where files from outside are kept, and what looks at them. */
@ConfigMapping(prefix = "legalcircle.files")
public interface FileSettings {
    /** {@code folder} keeps them below {@link #folder}; {@code s3} in a bucket. */
    @WithDefault("${LEGALCIRCLE_FILES_STORE:folder}")
    Store store();

    /** The folder; instances side by side share it. */
    @WithDefault("${LEGALCIRCLE_FILES_FOLDER:${legalcircle.data}/documents}")
    Path folder();

    /** The bucket; needed for {@code s3}. */
    S3 s3();

    /** {@code none}: files stay unscanned; {@code clamd} asks a ClamAV daemon. */
    @WithDefault("${LEGALCIRCLE_FILES_SCANNER:none}")
    Scanner scanner();

    /** The daemon; used with {@code clamd}. */
    Clamd clamd();

    /** Where files are kept. */
    enum Store {
        FOLDER,
        S3
    }

    /** What looks for malware. */
    enum Scanner {
        NONE,
        CLAMD
    }

    /** A bucket of a service that speaks the S3 protocol, addressed by path. */
    interface S3 {
        /** Address of the service, without the bucket. */
        @WithDefault("${LEGALCIRCLE_FILES_BUCKET_URL:}")
        Optional<URI> url();

        /** The region that requests are signed for. */
        @WithDefault("${LEGALCIRCLE_FILES_BUCKET_REGION:us-east-1}")
        String region();

        /** The bucket; it has to be there. */
        @WithDefault("${LEGALCIRCLE_FILES_BUCKET:}")
        Optional<String> bucket();

        /** Who we are to the service. */
        @WithDefault("${LEGALCIRCLE_FILES_BUCKET_KEY_ID:}")
        Optional<String> keyId();

        /** What our requests are signed with. */
        @WithDefault("${LEGALCIRCLE_FILES_BUCKET_SECRET:}")
        Optional<String> secret();

        /** How long a connection may take. */
        @WithDefault("PT3S")
        Duration connectTimeout();

        /** How long an answer may take. */
        @WithDefault("PT20S")
        Duration answerTimeout();
    }

    /** A ClamAV daemon. */
    interface Clamd {
        /** Its host. */
        @WithDefault("${LEGALCIRCLE_FILES_CLAMD_HOST:localhost}")
        String host();

        /** Its port. */
        @WithDefault("${LEGALCIRCLE_FILES_CLAMD_PORT:3310}")
        int port();

        /** How long a connection may take. */
        @WithDefault("PT3S")
        Duration connectTimeout();

        /** How long it may say nothing, or take nothing. */
        @WithDefault("PT60S")
        Duration answerTimeout();
    }
}
