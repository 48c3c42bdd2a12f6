package org.legalcircle.platform.privacy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The two families of algorithms that seal a field and make its blind index. */
public enum FieldAlgorithm {
    /** AES-256-GCM (NIST SP 800-38D) and HMAC-SHA-256. */
    AES_GCM(1) {
        @Override
        byte[] encrypt(FieldKey key, byte[] nonce, byte[] context, byte[] plain) {
            return aes(Cipher.ENCRYPT_MODE, key, nonce, context, plain);
        }

        @Override
        byte[] decrypt(FieldKey key, byte[] nonce, byte[] context, byte[] sealed) {
            return aes(Cipher.DECRYPT_MODE, key, nonce, context, sealed);
        }

        @Override
        byte[] mac(byte[] key, byte[] message) {
            return FieldKey.hmacSha256(key, message);
        }
    },

    /** SM4-GCM (GB/T 32907, RFC 8998) and HMAC-SM3 (GB/T 32905). */
    SM4_GCM(2) {
        @Override
        byte[] encrypt(FieldKey key, byte[] nonce, byte[] context, byte[] plain) {
            return sm4(true, key, nonce, context, plain);
        }

        @Override
        byte[] decrypt(FieldKey key, byte[] nonce, byte[] context, byte[] sealed) {
            return sm4(false, key, nonce, context, sealed);
        }

        @Override
        byte[] mac(byte[] key, byte[] message) {
            var mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(message, 0, message.length);
            var result = new byte[mac.getMacSize()];
            mac.doFinal(result, 0);
            return result;
        }
    };

    private static final int TAG_BITS = 128;

    private final byte code;

    FieldAlgorithm(int code) {
        this.code = (byte) code;
    }

    /** First byte of what this algorithm sealed. */
    byte code() {
        return code;
    }

    /** @throws UnreadableField if no algorithm has the code */
    static FieldAlgorithm of(byte code) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.code == code)
                .findAny()
                .orElseThrow(UnreadableField::new);
    }

    abstract byte[] encrypt(FieldKey key, byte[] nonce, byte[] context, byte[] plain);

    abstract byte[] decrypt(FieldKey key, byte[] nonce, byte[] context, byte[] sealed);

    abstract byte[] mac(byte[] key, byte[] message);

    private static byte[] aes(int mode, FieldKey key, byte[] nonce, byte[] context, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.aes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (AEADBadTagException e) {
            throw new UnreadableField();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no AES-GCM", e);
        }
    }

    private static byte[] sm4(boolean encrypt, FieldKey key, byte[] nonce, byte[] context, byte[] input) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key.sm4()), TAG_BITS, nonce, context));
        var output = new byte[cipher.getOutputSize(input.length)];
        var length = cipher.processBytes(input, 0, input.length, output, 0);
        try {
            cipher.doFinal(output, length);
            return output;
        } catch (InvalidCipherTextException e) {
            throw new UnreadableField();
        }
    }
}
