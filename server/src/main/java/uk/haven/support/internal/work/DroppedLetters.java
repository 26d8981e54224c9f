package uk.haven.support.internal.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Notices written as files for whoever carries them on, where no mail server is configured. */
final class DroppedLetters implements Letters {

    private final Path folder;
    private final String from;
    private final Clock clock;

    DroppedLetters(Path folder, String from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(String to, String subject, String text) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        String id = UUID.randomUUID().toString();
        String letter = String.join(
                "\r\n",
                "From: " + from,
                "To: " + to,
                "Subject: " + subject,
                "Date: "
                        + DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                                .format(now),
                "Message-ID: <" + id + "@haven>",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                text.replace("\n", "\r\n"),
                "");
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path partial = folder.resolve(id + ".part");
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, letter, StandardCharsets.UTF_8);
            Files.move(partial, folder.resolve(now.toLocalDate() + "-" + id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("A notice could not be written into " + folder, failure);
        }
    }
}
