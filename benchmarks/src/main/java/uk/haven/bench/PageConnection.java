package uk.haven.bench;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/**
 * One kept-alive connection of a browser, with its cookies. It does as little as it can, since it runs on the processors
 * that it measures.
 */
final class PageConnection implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private byte[] buffer = new byte[1 << 17];
    private boolean closing;
    private int headEnd;
    private int end;

    PageConnection(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Someone who can sign in. */
    record Person(String email, String password, byte[] secret) {}

    /** Signs in through the pages by which people do. */
    static PageConnection signedIn(int port, Person person) throws IOException {
        var connection = new PageConnection(port);
        connection.get("/sign-in");
        connection.post("/sign-in", Map.of("email", person.email(), "password", person.password()), "/sign-in/code");
        connection.get("/sign-in/code");
        connection.post("/sign-in/code", Map.of("code", code(person.secret())), "/");
        return connection;
    }

    private static String code(byte[] secret) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), Instant.now(), Locale.ROOT);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /** Another connection of the same session. */
    PageConnection another() throws IOException {
        var connection = new PageConnection(port);
        connection.cookies.putAll(cookies);
        return connection;
    }

    /** Asks for a page and reads it whole. */
    void get(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\n", "");
        int status = status();
        if (status != 200) {
            throw new IOException("GET " + path + " answered " + status);
        }
    }

    private void post(String path, Map<String, String> fields, String leadsTo) throws IOException {
        var token = TOKEN.matcher(body());
        if (!token.find()) {
            throw new IOException("The page before POST " + path + " has no token");
        }
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        String form = all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(
                "POST " + path + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\n",
                form);
        if (status() != 302 || !location().endsWith(leadsTo)) {
            throw new IOException("POST " + path + " answered " + status() + " " + location());
        }
    }

    private void send(String head, String body) throws IOException {
        var text =
                new StringBuilder(head).append("Host: localhost:").append(port).append("\r\nAccept: text/html\r\n");
        if (!cookies.isEmpty()) {
            text.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        if (closing) {
            socket.close();
            connect();
        }
        out.write(text.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1));
        read();
        closing = head().contains("\r\nConnection: close");
        if (head().contains("\r\nSet-Cookie: ")) {
            keepCookies();
        }
    }

    private void read() throws IOException {
        end = 0;
        headEnd = -1;
        while (headEnd < 0) {
            more();
            headEnd = endOfHead();
        }
        int length = contentLength();
        while (length >= 0 && end < headEnd + length) {
            more();
        }
        while (length < 0 && !endsWith("\r\n0\r\n\r\n")) {
            more();
        }
    }

    private void more() throws IOException {
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, end * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new EOFException("The server closed the connection");
        }
        end += read;
    }

    private int endOfHead() {
        for (int i = 3; i < end; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean endsWith(String text) {
        return end >= text.length()
                && new String(buffer, end - text.length(), text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    private String head() {
        return new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1);
    }

    /** Length of the body, or −1 when it comes in chunks. */
    private int contentLength() {
        String length = header("Content-Length");
        return length.isEmpty() ? header("Transfer-Encoding").isEmpty() ? 0 : -1 : Integer.parseInt(length);
    }

    private String header(String name) {
        String head = head();
        int at = head.indexOf("\r\n" + name + ": ");
        return at < 0 ? "" : head.substring(at + name.length() + 4, head.indexOf("\r\n", at + 2));
    }

    private String location() {
        return header("Location");
    }

    private int status() {
        return (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
    }

    private void keepCookies() {
        for (String line : head().split("\r\n")) {
            if (line.startsWith("Set-Cookie: ")) {
                String cookie = line.substring("Set-Cookie: ".length()).split(";", 2)[0];
                int equals = cookie.indexOf('=');
                cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
            }
        }
    }

    /** Bytes of the last page. */
    int size() {
        return end - headEnd;
    }

    /** The last page. */
    String body() {
        return new String(buffer, headEnd, end - headEnd, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
