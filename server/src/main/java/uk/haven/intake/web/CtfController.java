package uk.haven.intake.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.WhereAndWhen;
import uk.haven.intake.internal.CtfExport;

/** The Common Transfer File of one child, to take away from the child's page. */
@Controller
@AllowedTo(Role.DATA_MANAGER)
class CtfController {

    private final CtfExport export;
    private final WhereAndWhen now;

    CtfController(CtfExport export, WhereAndWhen now) {
        this.export = export;
        this.now = now;
    }

    @GetMapping("/children/{child}/ctf")
    ResponseEntity<byte[]> ctf(@PathVariable UUID child, @RequestParam(defaultValue = "") String to) {
        if (!CtfExport.destination(to)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var file = export.export(List.of(child.toString()), to, now.asOf()).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .body(file.xml());
    }
}
