/* Takes the place of x265 in the Windows program.

   The program reads HEIC photos and never writes one, but the libheif that comes with pillow-heif will not load without
   its encoder. That is 22 MB, and under the GPL, which our licence cannot take along. libheif calls only these two;
   the answer "no such encoder" makes it refuse to write HEIC, in words. */

__declspec(dllexport) const void *x265_api_get_217(int bit_depth)
{
    (void)bit_depth;
    return 0;
}

__declspec(dllexport) void x265_cleanup(void)
{
}
