package uk.haven.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTests {

    @TempDir
    Path folder;

    @Test
    void theSameSeedWritesTheSameBytesAndAnotherSeedWritesOthers() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Path other = Files.createDirectory(folder.resolve("other"));
        DemoFiles.write(first, DemoFiles.SEED);
        DemoFiles.write(second, DemoFiles.SEED);
        DemoFiles.write(other, 1);

        for (String file : new String[] {"pupils", "attendance", "exclusions", "levels", "assessments", "indicators"}) {
            assertThat(Files.mismatch(first.resolve(file + ".csv"), second.resolve(file + ".csv")))
                    .as(file)
                    .isEqualTo(-1);
            assertThat(Files.mismatch(first.resolve(file + ".csv"), other.resolve(file + ".csv")))
                    .as(file)
                    .isNotEqualTo(-1);
        }
    }

    @Test
    void thereAreAboutFiveThousandChildrenAndEachHasItsOwnNumber() throws IOException {
        int children = DemoFiles.write(folder, DemoFiles.SEED);
        var numbers = new HashSet<String>();
        try (var lines = Files.lines(folder.resolve("pupils.csv"))) {
            lines.skip(1).forEach(line -> numbers.add(line.substring(0, line.indexOf(','))));
        }
        assertThat(numbers).hasSize(children);
        assertThat(children).isBetween(5000, 6000);
    }

    @Test
    void checkLettersFollowTheRuleOfUniquePupilNumbers() {
        assertThat(Upn.of("801200005001")).isEqualTo("B801200005001");
        assertThat(Upn.of("950000178301")).isEqualTo("A950000178301");
        assertThat(Upn.of("243278544154")).isEqualTo("H243278544154");
    }
}
