package uk.haven.platform.gallery;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The components with made-up content, for whoever builds or checks pages. Anyone signed in may look: it shows no data, and
 * nothing leads here.
 */
@Controller
class GalleryController {

    @GetMapping("/gallery")
    String all() {
        return "gallery/all";
    }

    @GetMapping("/gallery/{name}")
    String one(@PathVariable String name) {
        if (!Gallery.PREVIEWS.contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "gallery/" + name;
    }
}
