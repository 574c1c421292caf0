package dev.lectern.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What an unfinished file is to become.
 *
 * @param key the narration's key
 * @param extension the format's
 * @param encoder version of the format's encoder
 * @param article the id of the article
 * @param reading who reads and how
 */
public record UnfinishedName(String key, String extension, String encoder, String article, Reading reading) {
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF("lectern draft 1");
        out.writeUTF(key);
        out.writeUTF(extension);
        out.writeUTF(encoder);
        out.writeUTF(article);
        out.writeUTF(reading.voice());
        out.writeInt(reading.rateHundredths());
        out.writeInt(reading.pitchHundredths());
        out.writeUTF(reading.skip());
        return bytes.toByteArray();
    }

    static UnfinishedName parse(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.readUTF();
        return new UnfinishedName(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                new Reading(in.readUTF(), in.readInt(), in.readInt(), in.readUTF()));
    }

    String fileName() {
        return key + "." + extension;
    }
}
