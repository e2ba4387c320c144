/* Primes below 200 by Eratosthenes' sieve: how many, their sum, and a checksum of the gaps between them. */
#include <string.h>
#include <unistd.h>

#define LIMIT 200

static unsigned char composite[LIMIT];

static char *decimal(char *end, unsigned value) {
    do *--end = '0' + value % 10; while (value /= 10);
    return end;
}

int main(void) {
    unsigned count = 0, sum = 0, gaps = 0, last = 2;
    for (unsigned i = 2; i < LIMIT; i++) {
        if (composite[i]) continue;
        for (unsigned j = i * i; j < LIMIT; j += i) composite[j] = 1;
        count++;
        sum += i;
        gaps = gaps * 31 + (i - last);
        last = i;
    }
    char text[16], *end = text + sizeof text;
    *--end = '\n';
    char *start = decimal(end, sum);
    write(1, start, text + sizeof text - start);
    return (count ^ gaps) & 0x7f;
}
