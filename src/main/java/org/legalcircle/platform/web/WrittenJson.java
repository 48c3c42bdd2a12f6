package org.legalcircle.platform.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.io.OutputStream;

/** An answer that is JSON already. An endpoint that promises JSON would write plain bytes as Base64. */
final class WrittenJson implements JsonSerializable {
    private final byte[] content;

    WrittenJson(byte[] content) {
        this.content = content;
    }

    /** Past the generator, which would read and copy every character again. */
    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        json.flush();
        ((OutputStream) json.getOutputTarget()).write(content);
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(json, provider);
    }
}
