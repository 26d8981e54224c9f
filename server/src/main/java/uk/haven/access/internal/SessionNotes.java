package uk.haven.access.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Pages' notes between two requests (a message after a redirect), as bytes. Reading takes the JDK's values, collections
 * and times, Spring's flash maps and Haven's own records, and nothing else.
 */
final class SessionNotes {

    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
            "maxbytes=65536;maxdepth=12;maxrefs=2000;java.lang.*;java.util.*;java.util.concurrent.CopyOnWriteArrayList;"
                    + "java.time.*;org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;"
                    + "org.springframework.util.MultiValueMapAdapter;uk.haven.**;!*");

    private SessionNotes() {}

    static byte[] write(Map<String, Object> notes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(notes));
        } catch (IOException unwritable) {
            throw new IllegalStateException("A session's attribute can't be stored: make it Serializable", unwritable);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    static HashMap<String, Object> read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ALLOWED);
            return (HashMap<String, Object>) in.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            return new HashMap<>();
        }
    }
}
