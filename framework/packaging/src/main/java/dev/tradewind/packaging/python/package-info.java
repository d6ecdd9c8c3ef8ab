/**
 * Packages that Python functions need, put into their archives as the npm plugin
 * serverless-python-requirements does. {@link dev.tradewind.packaging.python.RequirementsBuild} has
 * pip install them once for each requirements file, version of Python and kind of machine. Where
 * pip runs on another machine than the function does, ready wheels are taken.
 */
@NullMarked
package dev.tradewind.packaging.python;

import org.jspecify.annotations.NullMarked;
