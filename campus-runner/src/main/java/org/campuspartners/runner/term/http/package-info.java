/** The services' HTTP, as the sample people use it. */
package org.campuspartners.runner.term.http;
