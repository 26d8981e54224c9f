package uk.haven.intake.formats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.haven.intake.FileKind;
import uk.haven.intake.Importer;

/** The importers that the modules bring, by kind. */
@Component
public final class Kinds {

    private final ObjectProvider<Importer> importers;

    public Kinds(ObjectProvider<Importer> importers) {
        this.importers = importers;
    }

    /** In the order in which they are applied. */
    public List<FileKind> all() {
        return importers.stream()
                .map(Importer::kind)
                .sorted(Comparator.comparingInt(FileKind::order).thenComparing(FileKind::name))
                .toList();
    }

    public Optional<FileKind> named(String name) {
        return importer(name).map(Importer::kind);
    }

    public Optional<Importer> importer(String kind) {
        return importers.stream()
                .filter(importer -> importer.kind().name().equals(kind))
                .findFirst();
    }
}
