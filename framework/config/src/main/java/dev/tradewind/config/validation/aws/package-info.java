/**
 * Rules of AWS that a schema cannot say, one class for each kind of event or part of a function. A
 * project that passes them needs no such check when its template is made. The sources are the
 * documents of AWS and what osls 4.3.1 refuses.
 */
@NullMarked
package dev.tradewind.config.validation.aws;

import org.jspecify.annotations.NullMarked;
