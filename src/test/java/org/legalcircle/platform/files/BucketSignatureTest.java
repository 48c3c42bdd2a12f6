package org.legalcircle.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BucketSignatureTest {
    private final BucketSignature signature =
            new BucketSignature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

    @Test
    void it_is_the_one_of_the_published_example() {
        var headers = Map.of(
                "host", "examplebucket.s3.amazonaws.com",
                "range", "bytes=0-9",
                "x-amz-content-sha256", BucketSignature.OF_NOTHING,
                "x-amz-date", "20130524T000000Z");

        assertThat(signature.authorization("GET", "/test.txt", headers, BucketSignature.OF_NOTHING))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void it_does_not_tell_its_secret() {
        assertThat(signature.toString()).doesNotContain("wJalr");
    }
}
