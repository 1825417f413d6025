import type { Metadata } from 'next';
import { ScanScreen } from '@/components/scan/scan-screen';

export const metadata: Metadata = { title: 'Scan AWS · ENI Lens' };

export default async function ScanPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { profile, source } = await searchParams;
  return <ScanScreen first={typeof profile === 'string' && profile !== '' ? { kind: 'profile', profile } : source === 'default' ? { kind: 'default' } : null} />;
}
